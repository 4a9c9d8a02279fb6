package aurora.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Optional;

/** What a JSON value is, without any conversion: {@code "yes"} is no boolean and {@code "16"} is no number. */
final class Json {

    private Json() {}

    static Optional<Boolean> flag(JsonElement value) {
        return primitive(value).filter(JsonPrimitive::isBoolean).map(JsonPrimitive::getAsBoolean);
    }

    static Optional<String> text(JsonElement value) {
        return primitive(value).filter(JsonPrimitive::isString).map(JsonPrimitive::getAsString);
    }

    static Optional<BigDecimal> decimal(JsonElement value) {
        return primitive(value).filter(JsonPrimitive::isNumber).map(JsonPrimitive::getAsBigDecimal);
    }

    static Optional<Integer> integer(JsonElement value) {
        return decimal(value).filter(Json::fitsInteger).map(BigDecimal::intValueExact);
    }

    static Optional<JsonObject> object(JsonElement value) {
        return value.isJsonObject() ? Optional.of(value.getAsJsonObject()) : Optional.empty();
    }

    static Optional<JsonArray> array(JsonElement value) {
        return value.isJsonArray() ? Optional.of(value.getAsJsonArray()) : Optional.empty();
    }

    private static boolean fitsInteger(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static Optional<JsonPrimitive> primitive(JsonElement value) {
        return value.isJsonPrimitive() ? Optional.of(value.getAsJsonPrimitive()) : Optional.empty();
    }
}
