"""How users look from outside."""

from typing import Any

from django.contrib.auth.password_validation import validate_password
from rest_framework import serializers
from rest_framework.validators import UniqueValidator

from users.models import User


class RegistrationSerializer(serializers.Serializer):
    """The input of a registration.

    Not a ModelSerializer: a password is stored as its hash, and by the service alone.
    """

    username = serializers.CharField(
        max_length=150,
        validators=[User.username_validator, UniqueValidator(User.objects.all())],
    )
    email = serializers.EmailField(validators=[UniqueValidator(User.objects.all())])
    password = serializers.CharField(write_only=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        candidate = User(username=attrs["username"], email=attrs["email"])
        validate_password(attrs["password"], user=candidate)
        return attrs


class AccountSerializer(serializers.ModelSerializer):
    """A user's own account. What decides about rights is shown, never taken from the client."""

    class Meta:
        model = User
        fields = ["id", "username", "email", "headline", "is_instructor", "date_joined"]
        read_only_fields = ["id", "username", "is_instructor", "date_joined"]


class InstructorSerializer(serializers.ModelSerializer):
    """An instructor as the public sees one."""

    name = serializers.CharField(source="get_full_name", read_only=True)
    course_count = serializers.IntegerField(read_only=True)

    class Meta:
        model = User
        fields = ["id", "name", "headline", "course_count"]
        read_only_fields = ["id", "headline"]
