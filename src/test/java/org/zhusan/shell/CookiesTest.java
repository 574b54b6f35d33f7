package org.zhusan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

/** OWASP ASVS 5.0, 3.3: cookies are bound to this host and to TLS, but for a demonstration on one's own machine. */
class CookiesTest {
    private final Demonstration demonstration = new Demonstration("");
    private final Demonstration realServer = new Demonstration("jdbc:postgresql://db/zhusan");

    @Test
    void aRealServerSetsItsCookieForTlsAndThisHostOnly() throws Exception {
        assertThat(cookie(null, realServer, "127.0.0.1")).isEqualTo("__Host-zhusan secure");
        assertThat(cookie(null, realServer, "0.0.0.0")).isEqualTo("__Host-zhusan secure");
    }

    @Test
    void aDemonstrationOpenToTheNetworkDoesSoToo() throws Exception {
        assertThat(cookie(null, demonstration, "0.0.0.0")).isEqualTo("__Host-zhusan secure");
    }

    @Test
    void onlyADemonstrationOnThisMachineGoesWithout() throws Exception {
        assertThat(cookie(null, demonstration, "127.0.0.1")).isEqualTo("zhusan plain");
    }

    @Test
    void andEvenThatCanBeTightened() throws Exception {
        assertThat(cookie(true, demonstration, "127.0.0.1")).isEqualTo("__Host-zhusan secure");
    }

    private static String cookie(Boolean secure, Demonstration demonstration, String address) throws Exception {
        MockServletContext context = new MockServletContext();
        ShellSettings settings = new ShellSettings(secure, Duration.ofHours(10), null);
        new Cookies(settings, demonstration, InetAddress.getByName(address)).onStartup(context);
        var config = context.getSessionCookieConfig();
        assertThat(config.isHttpOnly()).isTrue();
        assertThat(config.getPath()).isEqualTo("/");
        assertThat(config.getAttribute("SameSite")).isEqualTo("Lax");
        return config.getName() + (config.isSecure() ? " secure" : " plain");
    }
}
