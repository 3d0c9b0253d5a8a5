package planted.house;

import org.springframework.beans.factory.annotation.Autowired;

class IsInjected {

    @Autowired
    private String wish = "";

    String wish() {
        return wish;
    }
}
