package planted.house;

import org.operaton.bpm.engine.delegate.JavaDelegate;

interface LetterProcessSteps {
    JavaDelegate sendLetter();
}
