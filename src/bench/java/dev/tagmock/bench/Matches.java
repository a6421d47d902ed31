package dev.tagmock.bench;

import java.util.ArrayList;
import java.util.List;

/** Who does what: the contests, each server filled with what its load needs. */
final class Matches {
    static final String TAG_WRITE = "APIG: write one tag";
    static final String TAG_READ = "APIG: list a gateway's 20 tags";
    static final String LABEL_ADD = "BlueKing: add 3 labels to 1 instance";
    static final String LABEL_ADD_100 = "BlueKing: add 3 labels to 100 instances";
    static final String LABEL_LIST = "BlueKing: list 20 of 100 instances";
    static final String JOURNAL = "APIG: write one tag, by whether calls are kept";
    static final String STORED = "APIG: write one tag, by what is stored";

    private static final int GATEWAYS = 1_000;
    private static final int BUSINESSES = 100;
    private static final int OBJECTS = 100;

    private Matches() {}

    /**
     * The service on its stores and its peers.
     *
     * @param stores the service, the default first
     */
    static List<Contest> withPeers(List<Server> stores, List<Server> stubs, List<Server> objectStores)
            throws InterruptedException {
        for (Server store : stores) {
            Seed.gateways(store, GATEWAYS);
            Seed.businesses(store, BUSINESSES);
        }
        for (Server objectStore : objectStores) {
            Seed.objects(objectStore, OBJECTS);
        }
        List<Contender> writers = new ArrayList<>(contenders(stores, Load.tagWrites(GATEWAYS)));
        writers.addAll(contenders(stubs, Load.tagWrites(GATEWAYS)));
        writers.addAll(contenders(objectStores, new Load("object-tagging", OBJECTS, 1)));
        List<Server> rest = stores.stream()
                .filter(store -> !store.name().equals(Candidates.IMAGE))
                .toList();
        return List.of(
                new Contest(TAG_WRITE, writers),
                new Contest(TAG_READ, contenders(rest, new Load("tag-read", GATEWAYS, 1))),
                new Contest(LABEL_ADD, contenders(rest, new Load("label-add", BUSINESSES, 1))),
                new Contest(LABEL_ADD_100, contenders(rest, new Load("label-add", BUSINESSES, Seed.INSTANCES))),
                new Contest(LABEL_LIST, contenders(rest, new Load("label-list", BUSINESSES, 1))));
    }

    /** The service with its journal and without. */
    static Contest byJournal(List<Server> both) throws InterruptedException {
        for (Server server : both) {
            Seed.gateways(server, GATEWAYS);
        }
        return new Contest(JOURNAL, contenders(both, Load.tagWrites(GATEWAYS)));
    }

    /** The service with little stored and with much. */
    static Contest byWhatIsStored(Server little, int few, Server much, int many) throws InterruptedException {
        Seed.gateways(little, few);
        Seed.gateways(much, many);
        return new Contest(
                STORED, List.of(new Contender(little, Load.tagWrites(few)), new Contender(much, Load.tagWrites(many))));
    }

    private static List<Contender> contenders(List<Server> servers, Load load) {
        return servers.stream().map(server -> new Contender(server, load)).toList();
    }
}
