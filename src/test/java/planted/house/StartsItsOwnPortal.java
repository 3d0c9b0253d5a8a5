package planted.house;

import org.springframework.context.annotation.Import;

@Import(AsksTheClock.class)
final class StartsItsOwnPortal {}
