package org.zhusan.regional;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

/** How someone takes part, as this very reader may know it. */
@Component
class ParticipationView {
    private final Participation participation;
    private final ParticipationNews news;
    private final LeavingDesk desk;
    private final CaseAccess access;

    ParticipationView(Participation participation, ParticipationNews news, LeavingDesk desk, CaseAccess access) {
        this.participation = participation;
        this.news = news;
        this.desk = desk;
        this.access = access;
    }

    /** Empty for a child, and for who may not read how the person lives. */
    Optional<ParticipationPage> of(String person, Member reader) {
        if (!access.permits(reader, Access.READ, person, DataClass.SOCIAL)
                || desk.adult(person).isEmpty()) {
            return Optional.empty();
        }
        boolean open = news.open(person, reader);
        return Optional.of(new ParticipationPage(
                person,
                participation.of(person).stream()
                        .findFirst()
                        .filter(it -> it.status() == Participation.Status.LEFT_PROGRAMME)
                        .map(Participation.Span::since)
                        .orElse(null),
                news.beingDealtWith(person),
                open && news.canLeave(person),
                open && news.canComeBack(person)));
    }
}
