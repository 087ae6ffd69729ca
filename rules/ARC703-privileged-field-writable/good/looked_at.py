from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from rest_framework import serializers


class Member(AbstractUser):
    pass


class Task(models.Model):
    title = models.CharField(max_length=100)
    assignee = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)


class ValidatingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Task
        fields = ["title", "assignee"]

    def validate_assignee(self, assignee):
        if assignee not in self.context["team"]:
            raise serializers.ValidationError("not of this team")
        return assignee


class OverridingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Task
        fields = ["title", "assignee"]

    def create(self, validated_data):
        validated_data["assignee"] = self.context["request"].user
        return super().create(validated_data)


class DroppingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Member
        fields = ["username", "is_staff"]

    def validate(self, attrs):
        attrs.pop("is_staff", None)
        return attrs


class SavingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Task
        fields = ["title", "assignee"]

    def save(self, **kwargs):
        return super().save(assignee=self.context["request"].user, **kwargs)


class ValidatingMixin:
    def validate_is_staff(self, is_staff):
        if is_staff and not self.context["request"].user.is_superuser:
            raise serializers.ValidationError("only superusers may")
        return is_staff


class MixedSerializer(ValidatingMixin, serializers.ModelSerializer):
    class Meta:
        model = Member
        fields = ["username", "is_staff"]


class RefusingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Task
        fields = ["title", "assignee"]

    def validate(self, attrs):
        self._refuse_guests()
        return attrs

    def _refuse_guests(self):
        if not self.context["request"].user.is_leader:
            raise serializers.ValidationError("Only leaders hand out tasks")
