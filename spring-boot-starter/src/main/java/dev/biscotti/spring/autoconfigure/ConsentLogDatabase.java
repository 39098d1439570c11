package dev.biscotti.spring.autoconfigure;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The database that holds the evidence: the one that a property names, otherwise the only one or
 * the primary one. If there are several and none of this applies, the application does not start.
 * Otherwise it would keep no evidence of answers, or keep it where nobody expects it.
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
          "Evidence of consent is kept in a database, but this application has several"
              + " DataSources and none of them is primary.",
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
