package torch.customer.master;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a profile by their wire names. */
final class ProfileFields {

    private static final Map<String, Function<Profile, @Nullable Object>> FIELDS = new TreeMap<>(Map.of(
            "kind", Profile::kind,
            "name", Profile::name,
            "creditCode", Profile::creditCode,
            "phone", Profile::phone,
            "email", Profile::email,
            "country", Profile::country,
            "region", Profile::region,
            "industry", Profile::industry,
            "address", Profile::address));

    private ProfileFields() {}

    /** Names of the fields in which the two differ, sorted. */
    static List<String> differing(Profile before, Profile after) {
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(before), field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
