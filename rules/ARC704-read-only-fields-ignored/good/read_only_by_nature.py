from django.db import models
from rest_framework import serializers


class Country(models.Model):
    name = models.CharField(max_length=50)


class Hotel(models.Model):
    name = models.CharField(max_length=100)
    country = models.ForeignKey(Country, on_delete=models.PROTECT)
    stars = models.IntegerField(default=3)
    source = models.CharField(max_length=20, default="api")


class FlagField(serializers.ReadOnlyField):
    def to_representation(self, value):
        return f"flag of {value}"


class HotelSerializer(serializers.HyperlinkedModelSerializer):
    url = serializers.HyperlinkedIdentityField(view_name="hotel-detail")
    country = serializers.StringRelatedField()
    rating = serializers.SerializerMethodField()
    stars = serializers.ReadOnlyField()
    flag = FlagField(source="country.name")
    source = serializers.HiddenField(default="api")

    class Meta:
        model = Hotel
        fields = ["url", "name", "country", "rating", "stars", "flag", "source"]
        read_only_fields = ["url", "country", "rating", "stars", "flag", "source"]

    def get_rating(self, hotel):
        return hotel.stars / 5
