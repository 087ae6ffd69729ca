from rest_framework import generics, viewsets
from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import DjangoModelPermissions, IsAdminUser, IsAuthenticated
from rest_framework.response import Response

from .models import Doctor, Visit
from .permissions import IsHeadOfClinic, MayManageDoctors
from .serializers import (
    AboutSerializer,
    ColleagueSerializer,
    DoctorSerializer,
    ManagedSerializer,
    MembershipSerializer,
    RightsSerializer,
    StaffSerializer,
    TeamSerializer,
    VisitSerializer,
)


class DoctorViewSet(viewsets.ModelViewSet):
    queryset = Doctor.objects.all()
    serializer_class = DoctorSerializer
    permission_classes = [IsAuthenticated, IsHeadOfClinic]


class DoctorUpdateView(generics.UpdateAPIView):
    """The default lets only staff in."""

    queryset = Doctor.objects.all()
    serializer_class = DoctorSerializer


class StaffViewSet(viewsets.ModelViewSet):
    queryset = Doctor.objects.all()
    permission_classes = (DjangoModelPermissions,)

    def get_serializer_class(self):
        return StaffSerializer


@api_view(["POST"])
@permission_classes([IsAdminUser])
def colleague_create(request):
    serializer = ColleagueSerializer(data=request.data)
    serializer.is_valid(raise_exception=True)
    serializer.save()
    return Response(serializer.data)


class TeamView(generics.CreateAPIView):
    serializer_class = TeamSerializer
    permission_classes = [IsAdminUser]


class ManagedView(generics.UpdateAPIView):
    """What the project's own class asks for is not known."""

    queryset = Doctor.objects.all()
    serializer_class = ManagedSerializer
    permission_classes = [MayManageDoctors]


class AboutView(generics.RetrieveAPIView):
    queryset = Doctor.objects.all()
    serializer_class = AboutSerializer
    permission_classes = [IsAuthenticated]


class RightsView(generics.RetrieveUpdateAPIView):
    """Which serializer a user gets depends on the user's rights."""

    queryset = Doctor.objects.all()
    permission_classes = [IsAuthenticated]

    def get_serializer_class(self):
        if self.request.user.has_perm("clinic.change_doctor"):
            return RightsSerializer
        return AboutSerializer


class VisitCreateView(generics.CreateAPIView):
    """Whatever is sent, the doctor is who sends it."""

    serializer_class = VisitSerializer
    permission_classes = [IsAuthenticated]

    def perform_create(self, serializer):
        serializer.save(doctor=self.request.user)


@api_view(["POST"])
@permission_classes([IsAuthenticated])
def visit_create(request):
    serializer = VisitSerializer(data=request.data)
    serializer.is_valid(raise_exception=True)
    serializer.save(doctor=request.user)
    return Response(serializer.data)


class MembershipView(generics.CreateAPIView):
    """Who administers a team has to choose its members."""

    serializer_class = MembershipSerializer
    permission_classes = [IsAuthenticated & MayManageDoctors]
