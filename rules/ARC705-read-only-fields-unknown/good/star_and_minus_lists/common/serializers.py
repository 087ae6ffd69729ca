from rest_framework import serializers


class PatternSerializer(serializers.ModelSerializer):
    """read_only_fields may hold "*" for all fields, and "-name" for all but one."""

    def get_extra_kwargs(self):
        extra_kwargs = super().get_extra_kwargs()
        patterns = getattr(self.Meta, "read_only_fields", [])
        if "*" in patterns:
            for name in self.Meta.fields:
                if f"-{name}" not in patterns:
                    extra_kwargs.setdefault(name, {})["read_only"] = True
        return extra_kwargs
