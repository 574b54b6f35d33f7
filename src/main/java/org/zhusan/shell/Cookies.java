package org.zhusan.shell;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.net.InetAddress;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * How cookies are set. Over TLS only and bound to this host by their name ({@code __Host-}), except where a demonstration listens on this machine
 * alone: some browsers keep no such cookie from {@code http://localhost}.
 */
@Component
class Cookies implements ServletContextInitializer {
    private final boolean secure;

    Cookies(
            ShellSettings settings,
            Demonstration demonstration,
            @Value("${server.address:}") @Nullable InetAddress address) {
        boolean plainLocalhost = demonstration.on() && address != null && address.isLoopbackAddress();
        this.secure = settings.secure() == null ? !plainLocalhost : settings.secure();
    }

    boolean secure() {
        return secure;
    }

    @Override
    public void onStartup(ServletContext context) {
        SessionCookieConfig session = context.getSessionCookieConfig();
        session.setName(secure ? "__Host-zhusan" : "zhusan");
        session.setSecure(secure);
        session.setHttpOnly(true);
        session.setPath("/");
        session.setAttribute("SameSite", "Lax");
        context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
    }
}
