package org.zhusan.engine;

import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DateValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.DoubleValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;

/** The values the engine can store at all: text, numbers, booleans, dates. No objects, bytes or files, so nothing is ever deserialised. */
final class SealedValues {
    private SealedValues() {}

    static VariableSerializers serializers() {
        return new DefaultVariableSerializers()
                .addSerializer(new NullValueSerializer())
                .addSerializer(new StringValueSerializer())
                .addSerializer(new BooleanValueSerializer())
                .addSerializer(new IntegerValueSerializer())
                .addSerializer(new LongValueSerlializer())
                .addSerializer(new DoubleValueSerializer())
                .addSerializer(new DateValueSerializer());
    }
}
