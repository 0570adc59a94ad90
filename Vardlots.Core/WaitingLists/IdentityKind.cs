namespace Vardlots.Core.WaitingLists;

public enum IdentityKind { PersonalNumber, CoordinationNumber, National, Local }
