package id.kentongan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(KentonganServer.class);

    @Test
    void keepsTheArrowsBetweenModulesAsDeclared() {
        MODULES.verify();
    }

    @Test
    void drawsThePictureOfTheModules() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
    }
}
