from django.db.models import F
from notes_platform.permissions import choose
from rest_framework import generics, viewsets
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.permissions import AllowAny, IsAuthenticated, IsAuthenticatedOrReadOnly
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import Note
from .serializers import NoteSerializer, QuestionSerializer


class NoteViewSet(viewsets.ModelViewSet):
    queryset = Note.objects.all()
    serializer_class = NoteSerializer
    permission_classes = [IsAuthenticatedOrReadOnly]


class DefaultView(generics.CreateAPIView):
    serializer_class = NoteSerializer


class BothView(generics.CreateAPIView):
    serializer_class = NoteSerializer
    permission_classes = [AllowAny, IsAuthenticated]


class ChosenView(generics.CreateAPIView):
    serializer_class = NoteSerializer
    permission_classes = [choose("notes")]


class PublicNotes(viewsets.ReadOnlyModelViewSet):
    queryset = Note.objects.all()
    serializer_class = NoteSerializer
    permission_classes = [AllowAny]

    def retrieve(self, request, *args, **kwargs):
        Note.objects.filter(pk=kwargs["pk"]).update(seen=F("seen") + 1)
        return super().retrieve(request, *args, **kwargs)

    @action(detail=True)
    def seen(self, request, pk=None):
        return Response(self.get_object().seen)

    @action(detail=True, methods=["post"], permission_classes=[IsAuthenticated])
    def forget(self, request, pk=None):
        self.get_object().delete()
        return Response()


class ReadViewSet(viewsets.ModelViewSet):
    queryset = Note.objects.all()
    serializer_class = NoteSerializer
    permission_classes = [AllowAny]
    http_method_names = ["get", "head"]


class DecidingViewSet(viewsets.ModelViewSet):
    queryset = Note.objects.all()
    serializer_class = NoteSerializer
    permission_classes = [AllowAny]

    def get_permissions(self):
        return [IsAuthenticated()] if self.request.method == "POST" else []


class SearchView(APIView):
    permission_classes = [AllowAny]

    def post(self, request):
        return Response(list(Note.objects.filter(text=request.data["text"]).values()))


class QuestionView(generics.CreateAPIView):
    serializer_class = QuestionSerializer
    permission_classes = [AllowAny]


class AskingView(APIView):
    permission_classes = []

    def post(self, request):
        if not request.user.is_authenticated:
            return Response(status=401)
        Note.objects.create(author=request.user, text=request.data["text"])
        return Response()


class PairingView(APIView):
    permission_classes = []

    def post(self, request):
        note = Note.objects.get(pairing_token=request.data["token"])
        note.text = request.data["text"]
        note.pairing_token = None
        note.save()
        return Response()


class LockedViewSet(viewsets.GenericViewSet):
    queryset = Note.objects.all()

    @action(detail=True, methods=["put"], permission_classes=[])
    def rewrite(self, request, pk=None):
        note = self.get_object()
        if not may_change(request.user, note):
            return Response(status=403)
        note.text = request.data["text"]
        note.save()
        return Response()


def may_change(somebody, note):
    return note.author == somebody


@api_view(["GET"])
@permission_classes([AllowAny])
def count_visit(request, pk):
    Note.objects.filter(pk=pk).update(seen=F("seen") + 1)
    return Response()


class NoView:
    permission_classes = []

    def post(self, request):
        Note.objects.all().delete()
