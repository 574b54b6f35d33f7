package org.zhusan.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhusan.IntegrationTest;
import org.zhusan.evacuation.Stages;
import org.zhusan.shell.DemonstrationAccounts;

@IntegrationTest
class RosterPageTest {
    @Autowired
    private WebApplicationContext house;

    @Autowired
    private Stages stages;

    private MockMvc browser;

    private final String stage =
            "S" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
    }

    @Test
    void theCoordinatorTakesARosterInAndReadsWhoseCandidatesTheyAre() throws Exception {
        var damir = signIn("damir");

        var answer = browser.perform(multipart("/rosters")
                        .file(roster("female"))
                        .session(damir)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/rosters"))
                .andReturn();

        browser.perform(get("/rosters").session(damir).flashAttrs(answer.getFlashMap()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(Matchers.containsString(
                                "Taken in: 1 people in 1 households. They are candidates of ZH-" + stage + " now.")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Zhusanova"))));
    }

    @Test
    void aBadRosterComesBackAsATableInTheReadersLanguage() throws Exception {
        var damir = signIn("damir");

        browser.perform(multipart("/rosters").file(roster("<b>")).session(damir).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(Matchers.containsString(
                                "“&lt;b&gt;” is not offered here. Write one of: female, male.")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("ZH-" + stage))));
        assertThat(stages.find("ZH-" + stage)).isEmpty();
    }

    @Test
    void withoutAFileThereIsASentence() throws Exception {
        var damir = signIn("damir");

        browser.perform(multipart("/rosters").session(damir).with(csrf())).andExpect(status().is(422));
        browser.perform(post("/rosters").session(damir).with(csrf())).andExpect(status().is(422));
        browser.perform(multipart("/rosters")
                        .file(new MockMultipartFile("file", "r.csv", "text/csv", new byte[0]))
                        .session(damir)
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("The file is empty.")));
    }

    @Test
    void othersFindNothingHere() throws Exception {
        var aigerim = signIn("aigerim");

        browser.perform(get("/rosters").session(aigerim)).andExpect(status().isNotFound());
        browser.perform(multipart("/rosters")
                        .file(roster("female"))
                        .session(aigerim)
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void withoutTheTokenOfThePageNothingIsTakenIn() throws Exception {
        var damir = signIn("damir");

        browser.perform(multipart("/rosters").file(roster("female")).session(damir))
                .andExpect(status().isForbidden());

        assertThat(stages.find("ZH-" + stage)).isEmpty();
    }

    private MockHttpSession signIn(String login) throws Exception {
        var session = browser.perform(formLogin("/sign-in")
                        .userParameter("login")
                        .user(login)
                        .password(DemonstrationAccounts.PASSWORD))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getRequest()
                .getSession();
        assertThat(session).isInstanceOf(MockHttpSession.class);
        return (MockHttpSession) Objects.requireNonNull(session);
    }

    private MockMultipartFile roster(String sex) {
        String csv = "stage,flight,household,person,role,sex,birth_date,name_kk,name_ru,name_latin,name_original,"
                + "language,orphan,unaccompanied,relatives_region,region_wish\n"
                + "%s,%s-F1,H,%s-1,adult,%s,1990-03-21,Жусанова Әлия,Жусанова Алия,Zhusanova Aliya,,kk,,,,%n"
                        .formatted(stage, stage, stage, sex);
        return new MockMultipartFile("file", "roster.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
