from core.serializers import AuditedSerializer
from fleet.models import Truck


class TruckSerializer(AuditedSerializer):
    class Meta:
        model = Truck
        fields = ["id", "plate", "created_at", "updated_at", "revision"]
        read_only_fields = ["id", "created_at", "revision"]
