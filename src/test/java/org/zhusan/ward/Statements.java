package org.zhusan.ward;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts how often the database is asked. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {
    private static final AtomicLong ASKED = new AtomicLong();

    public long during(Runnable work) {
        // what is remembered after a first visit does not count
        work.run();
        long before = ASKED.get();
        work.run();
        return ASKED.get() - before;
    }

    @Bean
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof DelegatingDataSource)
                        ? counted(pool)
                        : bean;
            }
        };
    }

    /** The seal of the read log works beside, at its own pace. */
    private static boolean servesAPage() {
        return Thread.currentThread().getName().contains("-exec-");
    }

    private static DataSource counted(DataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                Connection real = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        Statements.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, given) -> {
                            if (method.getName().startsWith("prepareStatement") && servesAPage()) {
                                ASKED.incrementAndGet();
                            }
                            try {
                                return method.invoke(real, given);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }
        };
    }
}
