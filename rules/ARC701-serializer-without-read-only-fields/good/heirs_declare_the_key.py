"""Nothing uses the base; the heir that shares its Meta closes the key."""

import uuid

from django.db import models
from rest_framework import serializers, viewsets


class Invitation(models.Model):
    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4)
    limit = models.IntegerField(default=1)


class BaseInvitationSerializer(serializers.ModelSerializer):
    class Meta:
        model = Invitation
        fields = ["uuid", "limit"]


class InvitationSerializer(BaseInvitationSerializer):
    uuid = serializers.UUIDField(read_only=True)


class InvitationViewSet(viewsets.ModelViewSet):
    queryset = Invitation.objects.all()
    serializer_class = InvitationSerializer
