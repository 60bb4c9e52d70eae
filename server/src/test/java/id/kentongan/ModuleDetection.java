package id.kentongan;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Packages below {@code id.kentongan} are modules. The library {@code signal} cannot say with annotations which of its
 * packages are for others, since it knows no framework: all of its public types are.
 */
public final class ModuleDetection implements ApplicationModuleDetectionStrategy {
    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage base, ApplicationModuleInformation information) {
        return base.getLocalName().equals("signal")
                ? NamedInterfaces.forOpen(base)
                : NamedInterfaces.of(base, information);
    }
}
