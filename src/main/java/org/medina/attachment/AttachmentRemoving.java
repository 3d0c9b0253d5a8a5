package org.medina.attachment;

import java.util.Set;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Passages are removed from the names of files; what stands in a file is not searched. */
@Configuration(proxyBeanMethods = false)
class AttachmentRemoving {

    @Bean
    Removing attachmentPassages(TextSweep sweep) {
        return sweep.only("attachment", Set.of("attachment.file_name"));
    }
}
