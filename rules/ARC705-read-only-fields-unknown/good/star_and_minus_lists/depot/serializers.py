from common.serializers import PatternSerializer

from .models import Crate


class CrateSerializer(PatternSerializer):
    class Meta:
        model = Crate
        fields = ["id", "code", "note"]
        read_only_fields = ["*"]


class CrateNoteSerializer(PatternSerializer):
    class Meta:
        model = Crate
        fields = ["id", "code", "note"]
        read_only_fields = ["*", "-note"]
