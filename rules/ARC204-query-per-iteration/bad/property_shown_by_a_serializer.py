from django.db import models
from rest_framework import serializers, viewsets


class Alias(models.Model):
    address = models.CharField(max_length=100)

    @property
    def recipients(self):
        return self.recipient_set.order_by("address").values_list("address", flat=True)


class Recipient(models.Model):
    address = models.CharField(max_length=100)
    alias = models.ForeignKey(Alias, on_delete=models.CASCADE)


class AliasSerializer(serializers.ModelSerializer):
    recipients = serializers.ListField()

    class Meta:
        model = Alias
        fields = ("address", "recipients")


class AliasViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Alias.objects.all()  # ARC204 prefetch_related("recipient_set"), and let Alias.recipients read address
    serializer_class = AliasSerializer
