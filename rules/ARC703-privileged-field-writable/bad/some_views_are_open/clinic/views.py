from rest_framework import generics, viewsets
from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import BasePermission, IsAdminUser, IsAuthenticated
from rest_framework.response import Response

from .models import Doctor, Visit
from .serializers import ColleagueSerializer, DoctorSerializer, VisitSerializer


class DoctorCreateView(generics.CreateAPIView):
    queryset = Doctor.objects.all()
    serializer_class = DoctorSerializer
    permission_classes = [IsAdminUser]


class DoctorUpdateView(generics.UpdateAPIView):
    """By default whoever is logged in gets here."""

    queryset = Doctor.objects.all()
    serializer_class = DoctorSerializer


@api_view(["POST"])
@permission_classes([IsAuthenticated])
def colleague_create(request):
    serializer = ColleagueSerializer(data=request.data)
    serializer.is_valid(raise_exception=True)
    serializer.save()
    return Response(serializer.data)


class IsOwnerOrReadOnly(BasePermission):
    def has_object_permission(self, request, view, visit):
        return request.method == "GET" or visit.doctor == request.user


class VisitViewSet(viewsets.ModelViewSet):
    """Whoever made a visit may hand it to another doctor afterwards."""

    queryset = Visit.objects.all()
    serializer_class = VisitSerializer
    permission_classes = [IsAuthenticated, IsOwnerOrReadOnly]

    def perform_create(self, serializer):
        serializer.save(doctor=self.request.user)
