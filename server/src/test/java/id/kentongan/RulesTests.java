package id.kentongan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.kentongan.people.Requires;
import id.kentongan.people.RequiresKey;
import id.kentongan.platform.web.PublicPage;
import java.net.URL;
import java.net.URLConnection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "id.kentongan", importOptions = ImportOption.DoNotIncludeTests.class)
class RulesTests {
    @ArchTest
    static final ArchRule handlersDeclareWhoMayReachThem = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(RequiresKey.class)
            .orShould()
            .beAnnotatedWith(PublicPage.class)
            .because("the gate lets nobody through a handler that names neither a permission nor a public page");

    @ArchTest
    static final ArchRule handlersAreForPersonsOrForPrograms = noMethods()
            .that()
            .areAnnotatedWith(RequiresKey.class)
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(PublicPage.class)
            .because("a key must not open what a session opens, nor the other way round");

    @ArchTest
    static final ArchRule webClassesStayInTheirModule = classes()
            .that()
            .resideInAPackage("..web")
            .and()
            .resideOutsideOfPackage("..platform.web..")
            .and()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .notBePublic()
            .because("nothing calls a controller but the framework");

    @ArchTest
    static final ArchRule onlyStoresSpeakSql = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .haveSimpleNameNotEndingWith("Finder")
            .and()
            .resideOutsideOfPackages("..platform..", "..bench..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(JdbcClient.class, JdbcTemplate.class)
            .because("statements live in the store of their module, each with a test on a real database");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).because("a constructor says what a class needs");

    @ArchTest
    static final ArchRule nothingFetchesBesideTheGuardedClient = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(URLConnection.class)
            .orShould()
            .callMethod(URL.class, "openStream")
            .because("an address from outside may point into the private network");

    @ArchTest
    static final ArchRule onlyTheGuardedClientSpeaksHttp = noClasses()
            .that()
            .resideOutsideOfPackages("..platform.net..", "..cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "java.net.http..")
            .because("an address from outside may point into the private network");

    @Test
    void keepsMostOfTheServerPackagePrivate() {
        JavaClasses server = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> location.contains("/server/"))
                .importPackages("id.kentongan");
        var top = server.stream().filter(JavaClass::isTopLevelClass).toList();
        var open = top.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();

        assertThat((double) open / top.size())
                .as("share of public top-level types; the codebases we like sit at 17 to 60 %%")
                .isLessThan(0.62);
    }
}
