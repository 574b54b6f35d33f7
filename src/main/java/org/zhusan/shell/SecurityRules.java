package org.zhusan.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.zhusan.agency.Members;

/** Who gets past the door, and what every answer carries (OWASP ASVS 5.0, chapters 3, 6 and 7). */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String[] OPEN_TO_ALL = {
        "/sign-in", "/sign-in/refused", "/language", "/assets/**", "/error", "/health"
    };

    /** Nothing of the engine answers there; said without asking anyone to sign in first. */
    private static final String[] NEVER_THERE = {"/camunda/**", "/engine-rest/**", "/api/engine/**"};

    @Bean
    SecurityFilterChain rules(HttpSecurity http, SignInByPassword password, Members members, ShellSettings settings)
            throws Exception {
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN_TO_ALL)
                        .permitAll()
                        .requestMatchers(NEVER_THERE)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .authenticationManager(new ProviderManager(password))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(welcome(members))
                        .failureHandler(refused()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signedOut"))
                .exceptionHandling(on -> on.authenticationEntryPoint(askToSignIn())
                        .accessDeniedHandler((request, response, denied) -> staleToken(request, response)))
                .addFilterAfter(new SessionLimits(members, settings.longest()), SecurityContextHolderFilter.class)
                .headers(SecurityRules::headers)
                .build();
    }

    /** A NUL is never typed by a person, and PostgreSQL takes it badly. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(it -> it == null || it.indexOf('\0') < 0);
        firewall.setAllowedParameterNames(it -> it.indexOf('\0') < 0);
        return firewall;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }

    private static AuthenticationSuccessHandler welcome(Members members) {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setDefaultTargetUrl("/");
        return (request, response, authentication) -> {
            if (request.getSession().getAttribute(LanguageController.CHOSEN) instanceof Locale chosen) {
                members.chooseLanguage(((SignedIn) principal(authentication)).member(), chosen);
                request.getSession().removeAttribute(LanguageController.CHOSEN);
            }
            onward.onAuthenticationSuccess(request, response, authentication);
        };
    }

    private static Object principal(Authentication authentication) {
        return Objects.requireNonNull(authentication.getPrincipal());
    }

    private static AuthenticationFailureHandler refused() {
        return (request, response, why) -> {
            request.setAttribute(AuthenticationException.class.getName(), why);
            request.getRequestDispatcher("/sign-in/refused").forward(request, response);
        };
    }

    /** A page is led to the sign-in; a shortcut or an island is told, so that what was typed stays on the screen. */
    private static AuthenticationEntryPoint askToSignIn() {
        return (request, response, why) -> {
            if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", "/sign-in");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else if (readByAScript(request)) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                response.sendRedirect("/sign-in");
            }
        };
    }

    /** A form left open until its session ended: signing in again is the way on. */
    private static void staleToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (CurrentMember.of(request) == null && !readByAScript(request)) {
            response.sendRedirect("/sign-in?expired");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean readByAScript(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && (accept.startsWith("application/json") || accept.startsWith("text/event-stream"));
    }
}
