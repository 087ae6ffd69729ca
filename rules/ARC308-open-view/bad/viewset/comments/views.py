from rest_framework import generics, permissions, viewsets
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView

from . import services
from .models import Comment
from .serializers import CommentSerializer


class CommentViewSet(viewsets.ModelViewSet):
    queryset = Comment.objects.all()
    serializer_class = CommentSerializer
    permission_classes = [AllowAny]  # ARC308 CommentViewSet writes for everybody


class CommentCreateView(generics.CreateAPIView):
    serializer_class = CommentSerializer
    permission_classes = ()  # ARC308

    def perform_create(self, serializer):
        serializer.save(is_hidden=True)


class HideView(APIView):
    permission_classes = [permissions.AllowAny]  # ARC308 HideView

    def post(self, request, pk):
        services.hide(pk)
        return Response()


class OpenMixin:
    permission_classes = []  # ARC308 OpenMixin


class CommentDeleteView(OpenMixin, generics.DestroyAPIView):
    queryset = Comment.objects.all()


class ModerationViewSet(viewsets.GenericViewSet):
    queryset = Comment.objects.all()
    permission_classes = [IsAuthenticated]

    @action(
        detail=True,
        methods=["post"],
        permission_classes=[AllowAny],  # ARC308 ModerationViewSet.hide
    )
    def hide(self, request, pk=None):
        comment = self.get_object()
        comment.is_hidden = True
        comment.save()
        return Response()


@api_view(["POST"])
@permission_classes([AllowAny])  # ARC308 hide_comment
def hide_comment(request, pk):
    Comment.objects.filter(pk=pk).update(is_hidden=True)
    return Response()
