"""The same words in a form, an admin class or a model are not a serializer's."""

from django import forms
from django.contrib import admin
from django.db import models


class Survey(models.Model):
    title = models.CharField(max_length=100)
    internal_note = models.TextField(blank=True)


class SurveyForm(forms.ModelForm):
    class Meta:
        model = Survey
        fields = "__all__"


class PublicSurveyForm(forms.ModelForm):
    class Meta:
        model = Survey
        exclude = ["internal_note"]


class SurveyAdmin(admin.ModelAdmin):
    exclude = ["internal_note"]
