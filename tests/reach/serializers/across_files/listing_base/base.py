from rest_framework.generics import GenericAPIView
from rest_framework.response import Response


class ListingView(GenericAPIView):
    def get(self, request, *args, **kwargs):
        rows = self.filter_queryset(self.get_queryset())
        serializer = self.get_serializer(rows, many=True)
        return Response({"count": len(rows), "results": serializer.data})
