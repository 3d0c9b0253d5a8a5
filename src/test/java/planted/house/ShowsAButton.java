package planted.house;

import com.vaadin.flow.component.button.Button;

interface ShowsAButton {
    Button button();
}
