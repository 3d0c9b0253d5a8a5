package planted.house;

import org.mockito.Mockito;

final class MocksItself {

    private MocksItself() {}

    static Runnable mocked() {
        return Mockito.mock(Runnable.class);
    }
}
