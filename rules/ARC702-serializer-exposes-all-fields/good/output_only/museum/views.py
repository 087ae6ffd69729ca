from common.views import PublicViewSet
from museum.models import Painting, Wing
from museum.serializers import PaintingSerializer, WingListSerializer, WingSerializer
from rest_framework.decorators import api_view
from rest_framework.response import Response
from rest_framework.views import APIView


class PaintingViewSet(PublicViewSet):
    queryset = Painting.objects.select_related("wing")
    serializer_class = PaintingSerializer


class WingView(APIView):
    def get(self, request, pk):
        wing = Wing.objects.get(pk=pk)
        return Response(WingSerializer(wing).data)


@api_view(["GET"])
def wing_list(request):
    return Response(WingListSerializer(Wing.objects.all(), many=True).data)
