package id.kentongan;

import id.kentongan.platform.TimeOrderedId;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: everything that has a life inside the server. How it is started is the business of {@code cli}. */
@SpringBootApplication
@EnableScheduling
public class KentonganServer {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TimeOrderedId timeOrderedId(Clock clock) {
        return new TimeOrderedId(clock);
    }
}
