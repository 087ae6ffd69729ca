from bookings.models import Booking, Extra, Review
from common.serializers import TrimmedModelSerializer


class ExtraSerializer(TrimmedModelSerializer):
    class Meta:  # ARC701 ExtraSerializer
        model = Extra
        fields = ["id", "name"]


class BookingSerializer(TrimmedModelSerializer):
    extras = ExtraSerializer(many=True)

    class Meta:  # ARC701 BookingSerializer
        model = Booking
        fields = ["id", "guest", "extras", "created_at"]

    def create(self, validated_data):
        extras = validated_data.pop("extras")
        booking = Booking.objects.create(**validated_data)
        Extra.objects.bulk_create(Extra(booking=booking, **extra) for extra in extras)
        return booking


class ReviewSerializer(TrimmedModelSerializer):
    class Meta:  # ARC701 ReviewSerializer
        model = Review
        fields = ["text", "created_at"]
