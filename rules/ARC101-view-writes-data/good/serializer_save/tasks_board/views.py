from rest_framework import status, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response

from .models import Card, CardView
from .serializers import CardSerializer


class CardViewSet(viewsets.ModelViewSet):
    queryset = Card.objects.all()
    serializer_class = CardSerializer

    def perform_create(self, serializer):
        card = serializer.save(owner=self.request.user)
        CardView.objects.create(card=card)

    @action(detail=False, methods=["post"])
    def import_all(self, request):
        for row in request.data:
            serializer = self.get_serializer(data=row)
            serializer.is_valid(raise_exception=True)
            serializer.save(owner=request.user)
        return Response(status=status.HTTP_201_CREATED)
