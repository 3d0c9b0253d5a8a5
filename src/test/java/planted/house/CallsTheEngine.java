package planted.house;

import org.operaton.bpm.engine.RuntimeService;

interface CallsTheEngine {
    RuntimeService engine();
}
