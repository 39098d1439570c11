package dev.biscotti.spring.autoconfigure;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Which database evidence is kept in: the one that a property names, else the only one or the
 * primary one. Where there are several and nothing says which, the application does not start: it
 * would take answers and keep no evidence of them, or keep it where nobody looks for it.
 */
record ConsentLogDatabase(ListableBeanFactory beans, String name) {
  static final String PROPERTY = "biscotti.consent-log.data-source";

  DataSource choose() {
    if (!name.isBlank()) {
      if (!beans.containsBean(name) || !beans.isTypeMatch(name, DataSource.class)) {
        throw new ConsentLogDatabaseException(
            PROPERTY + " names " + name + ", which is not a DataSource of this application.",
            names());
      }
      return beans.getBean(name, DataSource.class);
    }
    DataSource only = beans.getBeanProvider(DataSource.class).getIfUnique();
    if (only == null) {
      throw new ConsentLogDatabaseException(
          "Evidence of consent is to be kept in a database, and this application has several"
              + " DataSources, of which none is primary.",
          names());
    }
    return only;
  }

  private List<String> names() {
    return Arrays.stream(
            BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, DataSource.class))
        .filter(bean -> !bean.startsWith("scopedTarget."))
        .sorted()
        .toList();
  }
}
