class APIView:
    permission_classes = []
