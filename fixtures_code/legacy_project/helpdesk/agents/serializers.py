from rest_framework import serializers

from .models import Ticket


class TicketSerializer(serializers.ModelSerializer):
    class Meta:
        model = Ticket
        fields = ["id", "email", "subject", "text", "is_open"]
        read_only_fields = ["is_open"]
