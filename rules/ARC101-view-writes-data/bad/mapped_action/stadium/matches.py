from rest_framework import viewsets
from rest_framework.response import Response

from .models import Match, Ticket


class MatchViewSet(viewsets.GenericViewSet):
    queryset = Match.objects.all()

    def call_off(self, request, pk):
        Match.objects.filter(pk=pk).update(is_called_off=True)  # ARC101 MatchViewSet.call_off
        Ticket.objects.filter(match_id=pk).update(is_refunded=True)
        return Response(status=204)
