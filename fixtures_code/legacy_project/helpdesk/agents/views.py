from django.contrib.auth.models import User
from rest_framework import generics
from rest_framework.permissions import AllowAny

from .models import Ticket
from .serializers import TicketSerializer


class TicketListView(generics.ListCreateAPIView):
    serializer_class = TicketSerializer
    permission_classes = [AllowAny]

    def get_queryset(self):
        # agents see all tickets, everybody else sees none
        if isinstance(self.request.user, User):
            return Ticket.objects.order_by("pk")
        return Ticket.objects.none()


class TicketView(generics.RetrieveAPIView):
    serializer_class = TicketSerializer
    queryset = Ticket.objects.all()
