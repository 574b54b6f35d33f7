package org.zhusan.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;

/** Checks login and password. An unknown login, a wrong password and a deactivated member get the same answer after the same work. */
@Component
class SignInByPassword implements AuthenticationProvider {
    /** Longer input is refused before it is hashed. */
    private static final int LONGEST = 256;

    private final Members members;
    private final ArgonPasswords passwords;
    private final SignInThrottle throttle;

    SignInByPassword(Members members, ArgonPasswords passwords, SignInThrottle throttle) {
        this.members = members;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String login = request.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(request.getCredentials());
        String address = request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (login.length() > LONGEST || password.length() > LONGEST) {
            throw new BadCredentialsException("shell.signIn.wrong");
        }
        throttle.check(login, address);
        Optional<Member> member = members.byLogin(login);
        boolean fits = passwords.matches(password, members.passwordHash(login).orElse(null));
        if (!fits || member.isEmpty() || !member.get().active()) {
            throttle.failed(login, address);
            throw new BadCredentialsException("shell.signIn.wrong");
        }
        throttle.succeeded(login, address);
        SignedIn signedIn = new SignedIn(member.get().id(), System.currentTimeMillis());
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
