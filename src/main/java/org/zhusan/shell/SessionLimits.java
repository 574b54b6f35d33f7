package org.zhusan.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;

/** Reads the member anew with each request: whoever was deactivated is out at once, and a session ends after its longest time. */
class SessionLimits extends OncePerRequestFilter {
    private final Members members;
    private final Duration longest;
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    SessionLimits(Members members, Duration longest) {
        this.members = members;
        this.longest = longest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            Optional<Member> member = members.find(signedIn.member()).filter(Member::active);
            boolean over = System.currentTimeMillis() - signedIn.since() > longest.toMillis();
            if (member.isEmpty() || over) {
                signOut.logout(request, response, authentication);
            } else {
                CurrentMember.set(request, member.get());
            }
        }
        chain.doFilter(request, response);
    }
}
