from rest_framework import generics, serializers


class GreetingSerializer(serializers.Serializer):
    text = serializers.CharField()


class GreetingView(generics.CreateAPIView):
    serializer_class = GreetingSerializer
