package org.zhusan.ward;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhusan.agency.Member;

/** The temperatures of a whole room at once. */
@Controller
class TemperaturesController {
    /** A field per person: {@code temperature.ZH-P-000123}. */
    private static final String FIELD = "temperature.";

    private static final int MOST_TYPED = 20;

    private final TemperatureRounds rounds;

    TemperaturesController(TemperatureRounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping("/ward/rooms/{room}/temperatures")
    ModelAndView sheet(Member member, @PathVariable String room, @RequestParam(defaultValue = "") String stored) {
        Staff.measures(member);
        return page(rounds.blank(room, member), stored.matches("[0-9]{1,2}") ? Integer.valueOf(stored) : -1);
    }

    @PostMapping("/ward/rooms/{room}/temperatures")
    Object file(Member member, @PathVariable String room, @RequestParam Map<String, String> fields) {
        Staff.measures(member);
        var typed = new HashMap<String, String>();
        fields.forEach((field, text) -> {
            if (field.matches("temperature\\.ZH-P-[0-9]{6,12}")) {
                typed.put(field.substring(FIELD.length()), text.substring(0, Math.min(text.length(), MOST_TYPED)));
            }
        });
        Object answer = rounds.file(
                room,
                member,
                new TemperatureRounds.Sent(
                        fields.getOrDefault("submission", ""), fields.getOrDefault("at", ""), typed));
        if (answer instanceof TemperatureRounds.Stored done) {
            return "redirect:/ward/rooms/" + room + "/temperatures?stored=" + done.stored();
        }
        ModelAndView again = page((TemperatureSheet) answer, -1);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** @param stored how many readings were stored just now, 0 when they had been before, -1 on a plain visit */
    private static ModelAndView page(TemperatureSheet sheet, int stored) {
        var page = new ModelAndView("ward/temperatures", "sheet", sheet);
        page.addObject("stored", stored);
        return page;
    }
}
