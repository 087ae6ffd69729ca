from choir_api.views import APIView


class SingerView(APIView):
    pass
