from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.models import User
from django.shortcuts import redirect, render
from rest_framework import generics
from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import IsAdminUser, IsAuthenticated
from rest_framework.response import Response

from .models import Profile
from .serializers import ProfileSerializer, UserSerializer


def register(request):
    if request.method == "POST":
        username = request.POST["username"]
        email = request.POST["email"]
        password = request.POST["password"]
        if User.objects.filter(username=username).exists():
            messages.error(request, "This name is taken")
            return render(request, "users/register.html", status=400)
        user = User(username=username, email=email)
        user.set_password(password)
        user.save()
        Profile.objects.create(user=user, phone=request.POST.get("phone", ""))
        login(request, user)
        return redirect("catalogue")
    return render(request, "users/register.html")


class AccountView(generics.RetrieveUpdateAPIView):
    serializer_class = UserSerializer
    permission_classes = [IsAuthenticated]

    def get_object(self):
        return self.request.user


class ProfileView(generics.RetrieveUpdateAPIView):
    serializer_class = ProfileSerializer
    permission_classes = [IsAuthenticated]

    def get_object(self):
        return self.request.user.profile


@api_view(["GET"])
def instructor_list(request):
    profiles = Profile.objects.filter(is_instructor=True).order_by("user__last_name")
    return Response(
        [
            {"name": profile.user.get_full_name(), "headline": profile.headline}
            for profile in profiles
        ]
    )


@api_view(["GET"])
@permission_classes([IsAdminUser])
def staff_list(request):
    rows = []
    for user in User.objects.filter(is_staff=True).order_by("username"):
        rows.append(
            {
                "username": user.username,
                "phone": user.profile.phone,
                "groups": [group.name for group in user.groups.all()],
            }
        )
    return Response(rows)
