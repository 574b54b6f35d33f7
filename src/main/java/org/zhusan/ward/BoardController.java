package org.zhusan.ward;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhusan.agency.Member;

/** The board of the centre: who is where, and until when. */
@Controller
class BoardController {
    private final Boards boards;

    BoardController(Boards boards) {
        this.boards = boards;
    }

    /** @param seen the mark of a board still open somewhere: while nothing on it has changed nobody's name is read again, nor logged as read */
    @GetMapping("/ward")
    Object board(
            Member member,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String seen,
            @RequestHeader(name = "HX-Request", defaultValue = "") String byItself) {
        Staff.comesIn(member);
        Board board = boards.unnamed(building, member);
        if (!byItself.isEmpty() && board.mark().equals(seen)) {
            return new ResponseEntity<>(HttpStatus.NO_CONTENT);
        }
        return new ModelAndView("ward/board", "board", boards.named(board, member));
    }
}
