"""How users look from outside."""

from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.validators import FileExtensionValidator
from rest_framework import serializers
from rest_framework.validators import UniqueValidator

from academy.validators import MaxFileSizeValidator
from users.models import User


class RegistrationSerializer(serializers.Serializer):
    """The input of a registration.

    Not a ModelSerializer: a password is stored as its hash, and by the service alone.
    """

    email = serializers.EmailField(
        max_length=254, validators=[UniqueValidator(User.objects.all(), lookup="iexact")]
    )
    password = serializers.CharField(write_only=True)
    first_name = serializers.CharField(max_length=150, required=False)
    last_name = serializers.CharField(max_length=150, required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        validate_password(attrs["password"], user=User(email=attrs["email"]))
        return attrs


class AccountSerializer(serializers.ModelSerializer):
    """A user's own account. What decides about rights is shown, never taken from the client."""

    class Meta:
        model = User
        fields = [
            "id",
            "email",
            "first_name",
            "last_name",
            "phone_number",
            "headline",
            "avatar",
            "avatar_thumbnail",
            "is_instructor",
            "date_joined",
        ]
        read_only_fields = [
            "id",
            "email",
            "avatar",
            "avatar_thumbnail",
            "is_instructor",
            "date_joined",
        ]


class AvatarSerializer(serializers.Serializer):
    """An uploaded picture; Pillow has looked at it, and it is not too large to keep."""

    image = serializers.ImageField(
        validators=[
            MaxFileSizeValidator(megabytes=5),
            FileExtensionValidator(["jpg", "jpeg", "png", "webp"]),
        ]
    )


class InstructorSerializer(serializers.ModelSerializer):
    """An instructor as the public sees one."""

    name = serializers.CharField(source="get_full_name", read_only=True)
    course_count = serializers.IntegerField(read_only=True)

    class Meta:
        model = User
        fields = ["id", "name", "headline", "course_count"]
        read_only_fields = ["id", "headline"]
